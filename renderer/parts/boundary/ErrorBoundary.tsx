import { Component, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  /** Drawn instead of what broke. */
  instead: ReactNode;
  /** A new value tries again. */
  resetKey: string;
}

/** Keeps one broken part from taking the desk down. */
export class ErrorBoundary extends Component<Props, { brokenAt: string | null }> {
  override state: { brokenAt: string | null } = { brokenAt: null };

  static getDerivedStateFromError() {
    return { brokenAt: '' };
  }

  override componentDidCatch() {
    this.setState({ brokenAt: this.props.resetKey });
  }

  override componentDidUpdate(before: Props) {
    if (this.state.brokenAt !== null && before.resetKey !== this.props.resetKey)
      this.setState({ brokenAt: null });
  }

  override render() {
    return this.state.brokenAt === null ? this.props.children : this.props.instead;
  }
}
