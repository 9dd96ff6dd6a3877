/** Who files with the look-alike of EDINET. */
export interface Filer {
	readonly edinetCode: string;
	/** Five characters; funds have none. */
	readonly secCode: string | null;
	/** Corporate number; its check digit is right, and no registry gives out numbers that begin so. */
	readonly JCN: string | null;
	readonly name: string;
	/** On the sample register. */
	readonly known: boolean;
}

const filer = (
	edinetCode: string,
	secCode: string | null,
	JCN: string | null,
	name: string,
	known = true,
): Filer => ({ edinetCode, secCode, JCN, name, known });

export const filers = {
	hokushin: filer('E99001', '9Y010', '8999900000001', '北辰重工業株式会社'),
	aoba: filer('E99002', '9Y020', '7999900000002', '青葉タイヤ株式会社'),
	sokai: filer('E99003', '9Y030', '6999900000003', '蒼海商事株式会社'),
	kobai: filer('E99008', '9Y080', '1999900000008', '株式会社紅梅衣料'),
	setoguchi: filer('E99801', '9Y810', '1999900000081', '瀬戸口紡績株式会社', false),
	fund: filer('E99802', null, null, '霜夜アセットマネジメント株式会社', false),
} as const satisfies Record<string, Filer>;

export type FilerName = keyof typeof filers;
