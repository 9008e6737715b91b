import type { RefObject } from 'preact';
import { type Field, fields } from '../../../domain/template';
import { t } from '../../../ui/words';

interface Props {
  readonly text: RefObject<HTMLTextAreaElement | null>;
  readonly change: (value: string) => void;
}

/** The fields, each a button that puts it where the cursor stands. */
export function FieldButtons({ text, change }: Props) {
  const insert = (field: Field) => {
    const area = text.current;
    if (!area) return;
    area.focus();
    area.setRangeText(`{${field}}`, area.selectionStart, area.selectionEnd, 'end');
    change(area.value);
  };
  return (
    <div class="fields">
      <p id="template-fields" class="quiet small">
        {t('templateFieldsHint')}
      </p>
      <div class="acts">
        {fields.map((field) => (
          <button key={field} type="button" class="secondary" title={`{${field}}`} onClick={() => insert(field)}>
            {t(`templateField_${field}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
