import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReferenceVersion } from '#shared/contracts/reference-api.ts';
import { isSame } from '#shared/domain/reference/entries.ts';
import { reapply } from '#shared/domain/reference/reapply.ts';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { EditableKind } from '#shared/contracts/reference-api.ts';
import type { DocumentOf } from '../form/page.ts';
import { type Draft, draftKey, isBehind, isOf, restoreDraft } from './draft.ts';

const saveAfterMs = 200;

/** A section as the server has it and as it stands in the form. */
export interface SectionState<Kind extends EditableKind> {
  /** `away`: the server cannot be reached; what this desk last heard of is shown. */
  reach: 'loading' | 'here' | 'away' | 'refused';
  /** null until something is known. `version` null: not heard from the server yet. */
  present: { version: number | null; document: DocumentOf<Kind> } | null;
  versions: readonly ReferenceVersion[];
  draft: Draft<DocumentOf<Kind>> | null;
  /** Whether there was a draft of an earlier time is known. */
  isDraftRead: boolean;
  /** A draft of an earlier time was given back. */
  isRestored: boolean;
  /** Somebody else has written since the draft was begun. */
  isConflict: boolean;
  change: (next: DocumentOf<Kind>) => void;
  /** Forgets the draft, or puts one back. */
  setDraft: (draft: Draft<DocumentOf<Kind>> | null) => void;
  /** The draft's changes on what the other has written. */
  reapply: () => void;
  reload: () => Promise<void>;
}

/** Reads a section, keeps its draft on this PC while it is edited, and hears when somebody else writes it. */
export const useSection = <Kind extends EditableKind>(kind: Kind): SectionState<Kind> => {
  const { data, reference } = useDesk();
  const [reach, setReach] = useState<SectionState<Kind>['reach']>('loading');
  const [present, setPresent] = useState<SectionState<Kind>['present']>(null);
  const [versions, setVersions] = useState<readonly ReferenceVersion[]>([]);
  const [draft, setDraftState] = useState<Draft<DocumentOf<Kind>> | null>(null);
  const [isRestored, setRestored] = useState(false);
  const [isDraftRead, setDraftRead] = useState(false);
  const unsaved = useRef<{ draft: Draft<DocumentOf<Kind>> | null } | null>(null);
  const local = reference?.[kind];
  const latest = useRef(local);
  const isTouched = useRef(false);

  const reload = useCallback(async () => {
    const answer = await data.readReference(kind);
    if (answer.kind === 'done' && isOf(kind, answer.value.document)) {
      const { version, document } = answer.value;
      // What says the same stays the same object: nothing is computed anew.
      setPresent((now) => ({
        version,
        document: now && isSame(now.document, document) ? now.document : document,
      }));
      setVersions(answer.value.versions);
      setReach('here');
      return;
    }
    const known = latest.current;
    setReach(answer.kind === 'refused' ? 'refused' : 'away');
    setPresent((now) => now ?? (known && isOf(kind, known) ? { version: null, document: known } : null));
  }, [data, kind]);

  useEffect(() => {
    latest.current = local;
    void reload();
  }, [reload, local]);

  const save = useCallback(() => {
    const value = unsaved.current;
    unsaved.current = null;
    if (value) void data.writeDraft(draftKey(kind), value.draft);
  }, [data, kind]);

  useEffect(() => {
    let isOpen = true;
    void data.readDraft(draftKey(kind)).then((value) => {
      const kept = restoreDraft(kind, value);
      if (!isOpen) return;
      setDraftRead(true);
      if (isTouched.current || !kept) return;
      setDraftState(kept);
      setRestored(true);
    });
    const timer = setInterval(save, saveAfterMs);
    addEventListener('pagehide', save);
    return () => {
      isOpen = false;
      clearInterval(timer);
      removeEventListener('pagehide', save);
      save();
    };
  }, [data, kind, save]);

  const setDraft = useCallback((next: Draft<DocumentOf<Kind>> | null) => {
    isTouched.current = true;
    unsaved.current = { draft: next };
    setDraftState(next);
    setRestored(false);
  }, []);

  const from = draft?.from ?? present?.document;
  const change = (document: DocumentOf<Kind>) => {
    if (from) setDraft(isSame(document, from) ? null : { from, document });
  };
  const isConflict =
    draft !== null && present !== null && present.version !== null && isBehind(draft, present.document);
  return {
    reach,
    present,
    versions,
    draft,
    isDraftRead,
    isRestored,
    isConflict,
    change,
    setDraft,
    reapply: () => {
      if (!draft || !present) return;
      const merged = reapply(draft.from, draft.document, present.document, referenceKinds[kind].lists);
      setDraft(isSame(merged, present.document) ? null : { from: present.document, document: merged });
    },
    reload,
  };
};
