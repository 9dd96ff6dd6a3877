import { afterAll, test } from 'vitest';
import { tidyUp } from '../support/command.ts';
import { loseDatabase } from '../support/database-gone.ts';

afterAll(tidyUp);

test('the database is gone for 60 s: readers are told so, and the site comes back by itself', () =>
	loseDatabase(60));
