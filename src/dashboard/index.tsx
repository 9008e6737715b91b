import { render } from 'preact';

render(<h1>dashboard</h1>, document.getElementById('app') as HTMLElement);
