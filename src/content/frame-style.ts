/**
 * The look of the tab and of the frame's box. What is inside the frame has its own. `all: initial` keeps the page's styles out, and since
 * what is important in here is so before what is important out there, also those by which a page would hide our element.
 */
export const frameStyle = `
:host { all: initial !important; }
.tab, .panel { position: fixed; z-index: 2147483647; box-sizing: border-box; }
.tab {
  top: 45%; right: 0; width: 24px; height: 64px; padding: 0; border: 1px solid #bcd9cc; border-right: 0;
  border-radius: 8px 0 0 8px; background: #17624a; cursor: pointer; display: grid; place-items: center;
  transition: width 120ms cubic-bezier(.2, 0, 0, 1);
}
.tab.beside { right: 360px; }
.tab:hover { width: 30px; }
.tab:focus-visible { outline: 2px solid #17624a; outline-offset: 2px; }
.tab svg { width: 16px; height: 16px; fill: none; stroke: #fff; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.panel { top: 0; right: 0; width: 360px; height: 100%; border: 0; background: #fbfaf7; color-scheme: light dark; box-shadow: 0 0 0 1px #e4e0d8, -8px 0 24px rgb(0 0 0 / 8%); }
.notice { padding: 24px 16px; font: 14px/1.45 system-ui, sans-serif; color: #1e221f; }
.notice button { font: inherit; font-weight: 650; padding: 8px 14px; border: 0; border-radius: 6px; background: #17624a; color: #fff; cursor: pointer; }
@media (max-width: 480px) { .panel { width: calc(100% - 24px); } .tab.beside { right: calc(100% - 24px); } }
@media (prefers-color-scheme: dark) {
  .panel { background: #171a18; box-shadow: 0 0 0 1px #333a36; } .notice { color: #eceeea; }
}
@media (prefers-reduced-motion: reduce) { .tab { transition: none; } }
@media print { .tab, .panel { display: none; } }
`;
