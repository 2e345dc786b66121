import { useState } from 'react';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { GalleryWords } from './words.ts';

const offices = [
  { value: 'anfa', label: 'Anfa · أنفا' },
  { value: 'maarif', label: 'Maârif · المعاريف' },
  { value: 'sidi-belyout', label: 'Sidi Belyout · سيدي بليوط' },
  { value: 'ain-chock', label: 'Aïn Chock · عين الشق' },
] as const;

/** All that is filled in. */
export const GalleryFields = ({ words }: { words: GalleryWords }) => {
  const [name, setName] = useState('Khadija Bennis');
  const [day, setDay] = useState('2026-11-29');
  const [channel, setChannel] = useState<'counter' | 'phone' | 'mail'>('counter');
  const [office, setOffice] = useState<(typeof offices)[number]['value']>('maarif');
  const [isUrgent, setUrgent] = useState(true);
  const [why, setWhy] = useState<string>(words.whyText);
  const [find, setFind] = useState('');
  return (
    <>
      <SearchField label={words.find} value={find} onChange={setFind}>
        <Kbd keys="/" />
      </SearchField>
      <FieldRow>
        <TextField label={words.name} value={name} onChange={setName} hint={words.nameHint} />
        <TextField label={words.citizen} value="" onChange={setName} error={words.nameError} />
        <DateField label={words.day} value={day} onChange={setDay} max="2026-11-30" />
        <Select
          label={words.channel}
          value={channel}
          onChange={setChannel}
          options={(['counter', 'phone', 'mail'] as const).map((value) => ({ value, label: words[value] }))}
        />
        <ComboBox label={words.office} value={office} onChange={setOffice} options={offices} />
        <CheckField label={words.urgent} isOn={isUrgent} onChange={setUrgent} />
      </FieldRow>
      <TextArea label={words.why} value={why} onChange={setWhy} hint={words.nameHint} />
    </>
  );
};
