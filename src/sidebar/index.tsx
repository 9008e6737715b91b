import { render } from 'preact';

render(<h1>sidebar</h1>, document.getElementById('app') as HTMLElement);
