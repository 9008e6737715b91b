import { yahoo } from '../sites/yahoo/yahoo';
import { start } from './start';

start([yahoo]);
