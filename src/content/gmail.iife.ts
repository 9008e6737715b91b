import { gmail } from '../sites/gmail/gmail';
import { start } from './start';

start([gmail]);
