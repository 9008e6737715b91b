/** A worker of our own, as it is built: what is said to it, and what it says, is in `messaging/bulk`. */
declare module '*?worker' {
  const Built: new () => Worker;
  export default Built;
}
