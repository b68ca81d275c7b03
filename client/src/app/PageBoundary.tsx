import { Component, type ReactNode } from 'react';
import { Fault } from './Fault.tsx';

interface Props {
  /** Changes with the address: the next page gets a new chance. */
  place: string;
  children: ReactNode;
}

interface State {
  thrown?: { error: unknown } | undefined;
  place?: string;
}

/** A page that throws is shown as a fault; the frame around it stays. */
export class PageBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { thrown: { error } };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { place, thrown: undefined };
  }

  override render(): ReactNode {
    return this.state.thrown ? <Fault error={this.state.thrown.error} /> : this.props.children;
  }
}
