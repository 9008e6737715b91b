import { render } from 'preact';
import { start } from '../ui/start';
import { Sidebar } from './Sidebar';
import { placeOf } from './use-screen';

render(<Sidebar place={placeOf(window)} />, start());
