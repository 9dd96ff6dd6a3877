import { CronExpressionParser } from 'cron-parser';

/** When a cron expression in Asia/Tokyo comes due next; undefined if it is none. */
export function nextRun(schedule: string, after: Date): Date | undefined {
	try {
		return CronExpressionParser.parse(schedule, { tz: 'Asia/Tokyo', currentDate: after })
			.next()
			.toDate();
	} catch {
		return undefined;
	}
}
