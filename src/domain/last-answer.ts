/**
 * The same function, which remembers its last answer: what an act asks of one contact again and again is worked out once, and of many contacts
 * only one answer is kept. For what is never changed in place.
 */
export function lastAnswer<Asked extends object, Answer>(work: (asked: Asked) => Answer): (asked: Asked) => Answer {
  let last: { readonly asked: Asked; readonly answer: Answer } | null = null;
  return (asked) => {
    if (last?.asked !== asked) last = { asked, answer: work(asked) };
    return last.answer;
  };
}
