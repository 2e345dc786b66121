import type { CarriedError } from './port-message.ts';

/** The other side is gone. What was asked of it may have been done or not. */
export class PortClosed extends Error {
  override readonly name = 'PortClosed';
}

/** An error as it goes over a port: its name, its words, and where it was thrown. */
export const carriedOf = (thrown: unknown): CarriedError =>
  thrown instanceof Error || thrown instanceof DOMException
    ? {
        name: thrown.name,
        message: thrown.message,
        ...(thrown.stack === undefined ? {} : { stack: thrown.stack }),
      }
    : { name: 'Error', message: String(thrown) };

/** The error that was thrown on the other side. Its class does not travel: it is told by its name. */
export const thrownOf = ({ name, message, stack }: CarriedError): Error => {
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
};
