import { render } from 'preact';
import { start } from '../ui/start';
import { Dashboard } from './Dashboard';

render(<Dashboard />, start());
