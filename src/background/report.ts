/** There is nobody to tell; the browser's own console keeps it for whoever looks. Never with what the user wrote. */
export function report(error: unknown): void {
  console.error(
    'steadfast',
    error instanceof Error ? `${error.name} ${error.stack?.split('\n')[1] ?? ''}` : typeof error,
  );
}
