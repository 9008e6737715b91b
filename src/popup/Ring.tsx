/** Done, and of how many: as a ring and as figures. */
export function Ring({ done, left, label }: { done: number; left: number; label: string }) {
  const all = done + left;
  const figures = `${done}/${all > 99 ? '99+' : all}`;
  const share = all ? Math.round((100 * done) / all) : 100;
  return (
    <svg class="ring" viewBox="0 0 40 40" role="img" aria-label={label}>
      <circle cx="20" cy="20" r="17.5" />
      {share > 0 && <circle class="part" cx="20" cy="20" r="17.5" pathLength={100} stroke-dasharray={`${share} 100`} />}
      {all ? (
        <text x="20" y="20" dy=".36em" class={figures.length > 4 ? 'long' : ''}>
          {figures}
        </text>
      ) : (
        <path d="m13.5 20.5 4.5 4.5 8.5-9.5" />
      )}
    </svg>
  );
}
