import { linkedinProper } from '../sites/linkedin/linkedin-proper';
import { start } from './start';

start([linkedinProper]);
