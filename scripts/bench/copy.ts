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

/** `COPY … TO STDOUT`, whose rows come and are let go; how many bytes there were. */
export function copyTo(client: pg.ClientBase, statement: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let failed: Error | null = null;
    let bytes = 0;
    const submittable = {
      submit: (connection: Connection) => {
        connection.query(statement);
        return null;
      },
      handleCopyData: ({ chunk }: Readonly<{ chunk: Buffer }>) => (bytes += chunk.length),
      handleCommandComplete: () => undefined,
      handleRowDescription: () => undefined,
      handleDataRow: () => undefined,
      handleError: (error: Error) => {
        failed = error;
        reject(error);
      },
      handleReadyForQuery: () => {
        if (failed === null) resolve(bytes);
      },
    };
    client.query(submittable as unknown as pg.Submittable);
  });
}
