/**
 * How often one reminder was shown. A background that was stopped between storing that it is about to show it and knowing that it was shown
 * may show it once more, and no more than that; stopped there twice, it may never have shown it.
 */
export class Showings {
  shown = 0;
  /** Its moment has gone by. */
  over = false;
  private most = 1;
  private lost = 0;
  private shownInThisLife = 0;
  private triesBefore = 0;

  /** `false`: that was once too often. */
  show(): boolean {
    this.shown++;
    this.shownInThisLife++;
    return this.shown <= this.most;
  }

  /** The background was stopped while it was not known yet that it was shown. @param tries as stored */
  interrupted(tries: number): void {
    if (tries > this.triesBefore) {
      if (this.shownInThisLife) this.most = 2;
      else this.lost++;
    }
    this.triesBefore = tries;
    this.shownInThisLife = 0;
  }

  forgetTries(): void {
    this.triesBefore = 0;
  }

  /** Was it shown, or may it be missing? */
  get settled(): boolean {
    return this.over || this.shown > 0 || this.lost > 1;
  }
}
