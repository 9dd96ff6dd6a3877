import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFilers } from './edinet-list.ts';

const header =
	'"ＥＤＩＮＥＴコード","提出者種別","上場区分","連結の有無","資本金","決算日","提出者名","提出者名（英字）","提出者名（ヨミ）","所在地","提出者業種","証券コード","提出者法人番号"';
const rows = [
	'"E99991","内国法人・組合","上場","有","100","3月31日","北野製鋼株式会社","KITANO STEEL CO.,LTD.","キタノセイコウ","架空市","鉄鋼","99990","9000000000000"',
	'"E99992","内国法人・組合","非上場","無","100","3月31日","湊食品株式会社","","ミナトショクヒン","架空市","食料品","",""',
];

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tettai-edinet-'));
	const lines = ['"ダウンロード実行日","2026年11月20日現在","件数","2件"', header, ...rows];
	await writeFile(join(folder, 'EdinetcodeDlInfo.csv'), iconv.encode(lines.join('\r\n'), 'cp932'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['E99991', 'e99991', '9999', '9000000000000', '北野', 'kitano', 'ＫＩＴＡＮＯ'])(
	'a company is found by %s',
	async (wanted) => {
		expect(await findFilers(folder, wanted)).toEqual([
			{
				edinetCode: 'E99991',
				nameJa: '北野製鋼株式会社',
				nameEn: 'KITANO STEEL CO.,LTD.',
				nameKana: 'キタノセイコウ',
				sectorJa: '鉄鋼',
				listed: true,
				securitiesCode: '9999',
				corporateNumber: '9000000000000',
			},
		]);
	},
);

test('nothing is found for nothing, and what the list leaves out stays open', async () => {
	expect(await findFilers(folder, ' ')).toEqual([]);
	expect(await findFilers(folder, 'nobody')).toEqual([]);
	expect(await findFilers(folder, '湊')).toMatchObject([
		{ securitiesCode: '', corporateNumber: '', listed: false },
	]);
});

test('a list that is missing or is another file is no list', async () => {
	expect(await findFilers(join(folder, 'nowhere'), 'kitano')).toBeUndefined();
	const other = await mkdtemp(join(tmpdir(), 'tettai-edinet-'));
	for (const content of ['', 'a,b\n"c', '\u0000']) {
		await writeFile(join(other, 'EdinetcodeDlInfo.csv'), content);
		expect(await findFilers(other, 'kitano')).toBeUndefined();
	}
	await rm(other, { recursive: true });
});
