import { roundcube } from '../sites/roundcube/roundcube';
import { start } from './start';

start([roundcube]);
