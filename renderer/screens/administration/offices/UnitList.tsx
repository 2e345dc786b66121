import type { Office } from '#shared/documents/reference-data.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Check } from '../form/CheckAt.tsx';
import { codeFrom, replaced, without } from '../form/list-edits.ts';
import { BilingualAt } from '../form/TextAt.tsx';
import styles from './units.module.css';

/** The units of an office. Those stored stay: requests name them. */
export const UnitList = ({
  path,
  units,
  stored,
  lacking,
  onChange,
  onEverywhere,
}: {
  path: string;
  units: Office['units'];
  stored: Office['units'];
  /** Offices that do not have a unit. */
  lacking: (code: string) => number;
  onChange: (units: Office['units']) => void;
  /** Gives the unit to the offices that lack it. */
  onEverywhere: (unit: Office['units'][number]) => void;
}) => {
  const { t, name } = useAdministrationWords();
  const isStored = (code: string) => stored.some((unit) => unit.code === code);
  const taken = (but: string | null) =>
    new Set([...stored, ...units].map(({ code }) => code).filter((code) => code !== but));
  const rename = (n: number, unit: Office['units'][number], next: typeof unit.name) => {
    const code = isStored(unit.code) ? unit.code : codeFrom(next.fr, taken(unit.code), 'service');
    onChange(replaced(units, n, { ...unit, code, name: next }));
  };
  return (
    <div className={styles.units}>
      {units.map((unit, n) => (
        <div
          key={n}
          className={styles.unit}
          role="group"
          aria-label={t('administration.office.unit', { n: n + 1 })}
        >
          <BilingualAt
            path={`${path}.${String(n)}.name`}
            label={t('administration.office.unit', { n: n + 1 })}
            value={unit.name}
            onChange={(next) => rename(n, unit, next)}
          />
          {unit.name.fr.trim() !== '' && lacking(unit.code) > 0 && (
            <Button size="small" onPress={() => onEverywhere(unit)}>
              {t('administration.office.unit.everywhere', { count: lacking(unit.code) })}
            </Button>
          )}
          <Check
            label={t('administration.field.active')}
            value={unit.active}
            onChange={(active) => onChange(replaced(units, n, { ...unit, active }))}
          />
          {!isStored(unit.code) && (
            <Button
              size="small"
              variant="quiet"
              label={t('administration.words.remove', { word: name(unit.name) })}
              onPress={() => onChange(without(units, n))}
            >
              <Icon name="trash" size={14} />
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button
          size="small"
          onPress={() =>
            onChange([
              ...units,
              { code: codeFrom('', taken(null), 'service'), name: { fr: '', ar: '' }, active: true },
            ])
          }
        >
          <Icon name="plus" size={14} /> {t('administration.office.unit.add')}
        </Button>
      </div>
    </div>
  );
};
