import { Component, type ComponentChildren } from 'preact';

interface Props {
  /** What `draw` depends on; always as many. */
  readonly depends: readonly unknown[];
  readonly draw: () => ComponentChildren;
}

/** Keeps what it has drawn until something it depends on changes: a list may have thousands of inputs. */
export class Still extends Component<Props> {
  override shouldComponentUpdate({ depends }: Props): boolean {
    return depends.some((value, index) => !Object.is(value, this.props.depends[index]));
  }

  override render() {
    return this.props.draw();
  }
}
