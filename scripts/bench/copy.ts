import type pg from 'pg';

/** What the driver tells a query of its own, as far as COPY needs it. */
type Connection = Readonly<{
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}>;

/** `COPY … FROM STDIN`, which the driver can send and has no name for: rows in the text format, sent as one piece. */
export function copyFrom(client: pg.ClientBase, statement: string, rows: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed: Error | null = null;
    const submittable = {
      submit: (connection: Connection) => {
        connection.query(statement);
        return null;
      },
      handleCopyInResponse: (connection: Connection) => {
        connection.sendCopyFromChunk(Buffer.from(rows));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleRowDescription: () => undefined,
      handleDataRow: () => undefined,
      handleError: (error: Error) => {
        failed = error;
        reject(error);
      },
      handleReadyForQuery: () => {
        if (failed === null) resolve();
      },
    };
    client.query(submittable as unknown as pg.Submittable);
  });
}
