import { useState } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Fact, Facts } from '#renderer/ui/Facts.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { ListLine, ListRow } from '#renderer/ui/ListRow.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { Quote } from '#renderer/ui/Quote.tsx';
import { Split } from '#renderer/ui/Split.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import type { GalleryWords } from './words.ts';

const References = ({ late }: { late: string }) => (
  <>
    <Badge tone="red" icon="alert">
      {late}
    </Badge>
    <Ltr>IM-26-000081-2</Ltr>
  </>
);

/** A list with its panel, rows, facts, cards, an empty state. */
export const GalleryLists = ({ words }: { words: GalleryWords }) => {
  const [at, setAt] = useState(0);
  return (
    <Split>
      <div>
        {[words.subject, words.other, words.long].map((title, n) => (
          <ListRow
            key={title}
            title={title}
            note={words.place}
            facts={<References late={words.lateness} />}
            isCurrent={n === at}
            onPress={() => setAt(n)}
          />
        ))}
        <ul>
          <ListLine title={words.long} facts={<StateBadge state="waiting" />} />
        </ul>
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      </div>
      <Panel label={words.facts} title={words.subject} end={<StateBadge state="in-progress" />}>
        <Facts>
          <Fact name={words.citizen}>Khadija Bennis</Fact>
          <Fact name={words.phone}>
            <Ltr>+212 6 12 34 56 78</Ltr>
          </Fact>
          <Fact name={words.office}>
            <bdi>{words.place}</bdi>
            <span>Anfa</span>
          </Fact>
        </Facts>
        <Heading look="part">{words.why}</Heading>
        <Quote>{words.whyText}</Quote>
        <Card title={words.late} end={<Muted as="span">{words.count}</Muted>}>
          <Muted size="small">{words.emptyText}</Muted>
        </Card>
      </Panel>
    </Split>
  );
};
