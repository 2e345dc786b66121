import { useState } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { Toolbar, ToolFoot } from '#renderer/ui/Toolbar.tsx';
import type { GalleryWords } from './words.ts';

/** Heads, feet, tabs, buttons, badges, chips. */
export const Bars = ({ words }: { words: GalleryWords }) => {
  const [tab, setTab] = useState<'open' | 'late' | 'all'>('open');
  const tabs = [
    { id: 'open', label: words.open, icon: 'dot', keys: '1', count: '18' },
    { id: 'late', label: words.late, icon: 'alert', keys: '2', count: '8' },
    { id: 'all', label: words.all, keys: '3' },
  ] as const;
  const entries = [
    { id: 'print', label: words.see, icon: 'eye', keys: 'V', onAct: () => setTab('all') },
    { id: 'remove', label: words.remove, icon: 'trash', onAct: () => setTab('open') },
  ] as const;
  return (
    <>
      <Toolbar
        title={words.title}
        note={words.count}
        end={
          <>
            <Button variant="primary" size="small">
              {words.register} <Kbd keys="Mod+Enter" />
            </Button>
            <Menu label={words.more} entries={entries} />
          </>
        }
      >
        <Tabs label={words.title} tabs={tabs} current={tab} onPick={setTab} />
      </Toolbar>
      <Line>
        <Button variant="primary">
          <Icon name="send" /> {words.register} <Kbd keys="E" />
        </Button>
        <Button>
          <Icon name="arrow-end" /> {words.transfer} <Kbd keys="T" />
        </Button>
        <Button variant="quiet">{words.cancel}</Button>
        <Button variant="danger">
          <Icon name="trash" /> {words.remove}
        </Button>
        <Button isDisabled>{words.register}</Button>
        <Button isPressed>{words.see}</Button>
      </Line>
      <Line>
        <Badge>{words.tag}</Badge>
        <Badge tone="red" icon="alert">
          {words.lateness}
        </Badge>
        <Badge tone="amber" icon="clock">
          {words.today}
        </Badge>
        <StateBadge state="received" />
        <StateBadge state="waiting" />
        <StateBadge state="closed" />
        <Chip onRemove={() => undefined} removeLabel={words.remove}>
          {words.tag}
        </Chip>
      </Line>
      <ToolFoot label={words.title}>
        <span>{words.count}</span>
        <Button size="small">{words.transfer}</Button>
        <Button size="small" variant="danger">
          {words.remove}
        </Button>
      </ToolFoot>
    </>
  );
};
