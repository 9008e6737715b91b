/** The mark of Steadfast: a touch, another, and the answer. The same drawing as `public/icons/mark.svg`. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
    <rect width="24" height="24" rx="6" />
    <circle cx="4.5" cy="12.9" r="1.5" />
    <circle cx="8.5" cy="12.9" r="1.5" />
    <path d="M12.8 12.9 15.2 16.2 20 8.2" />
  </svg>
);
