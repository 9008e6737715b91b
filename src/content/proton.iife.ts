import { proton } from '../sites/proton/proton';
import { start } from './start';

start([proton]);
