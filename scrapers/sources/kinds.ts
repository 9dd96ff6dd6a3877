import type { SourceKindName } from '../source.ts';
import { kind as cross_check } from './cross-check/kind.ts';
import type { SourceKind } from './declaration.ts';
import { kind as edinet } from './edinet/kind.ts';
import { kind as feed } from './feed/kind.ts';
import { kind as hosted_ir } from './hosted-ir/kind.ts';
import { kind as jacer } from './jacer/kind.ts';
import { kind as newsroom } from './newsroom/kind.ts';
import { kind as register_evidence } from './register-evidence/kind.ts';
import { kind as tdnet } from './tdnet/kind.ts';
import { kind as watched_page } from './watched-page/kind.ts';

/** Every kind of sources by its name in a declaration. A kind's options go only to the kind that read them. */
export const kinds: Readonly<Record<SourceKindName, SourceKind<unknown>>> = {
	newsroom,
	hosted_ir,
	feed,
	edinet,
	tdnet,
	jacer,
	watched_page,
	cross_check,
	register_evidence,
};
