import { salesNavigator } from '../sites/linkedin/sales-navigator';
import { start } from './start';

start([salesNavigator]);
