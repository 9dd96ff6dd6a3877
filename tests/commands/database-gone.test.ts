import { afterAll, test } from 'vitest';
import { tidyUp } from '../support/command.ts';
import { loseDatabase } from '../support/database-gone.ts';

afterAll(tidyUp);

/* The long run takes it away for a minute: tests/long/database-gone.test.ts. */
test('the database is gone for a moment: readers are told so, and the site comes back by itself', () =>
	loseDatabase(3));
