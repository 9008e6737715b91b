/** Lets the browser save a file as the user has it save all others. */
export function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this; a large one for a while.
  setTimeout(() => URL.revokeObjectURL(url), 600_000);
}
