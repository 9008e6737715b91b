import { render } from 'preact';
import { start } from '../ui/start';
import { Popup } from './Popup';

render(<Popup />, start());
