import { outlook } from '../sites/outlook/outlook';
import { start } from './start';

start([outlook]);
