import { linkedin } from '../sites/linkedin/linkedin';
import { start } from './start';

start([linkedin]);
