import { render } from 'preact';
import { start } from '../ui/start';
import { placeOf } from './place';
import { Sidebar } from './Sidebar';

render(<Sidebar place={placeOf(window)} />, start());
