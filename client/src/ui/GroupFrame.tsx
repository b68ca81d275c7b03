import type { ReactNode } from 'react';
import { describedBy, type FieldFrameProps, FrameNotes } from './FieldFrame.tsx';

interface Props extends Omit<FieldFrameProps, 'label'> {
  legend: ReactNode;
  /** Where the heading of the page asks already. */
  legendHidden?: boolean;
  children: ReactNode;
}

/** What `FieldFrame` is for one input, for several that belong together. An error's link leads to the group. */
export function GroupFrame({ legend, legendHidden = false, children, ...notes }: Props) {
  const { id, error } = notes;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={error ? 'field err' : 'field'}
      aria-describedby={describedBy(notes)}
    >
      <legend className={legendHidden ? 'visually-hidden' : undefined}>{legend}</legend>
      <FrameNotes {...notes} />
      {children}
    </fieldset>
  );
}
