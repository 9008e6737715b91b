/** The path, within the extension, of a content script that is put into pages only when the user asks for it. */
declare module '*?script' {
  const path: string;
  export default path;
}
