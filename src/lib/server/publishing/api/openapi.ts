import { z } from 'zod';
import { resourceNames, type ResourceName } from '#lib/domain/api.ts';
import {
	defaultPerPage,
	filterNames,
	filterValues,
	longestSearch,
	mostPerPage,
	sortNames,
} from '#lib/domain/question/parameters.ts';
import { licence } from '../licence.ts';
import { resources } from './resources.ts';
import { itemSchema, listSchema, problemSchema } from './schemas.ts';

const summaries: Readonly<Record<ResourceName, string>> = {
	companies: 'Companies: their facts and where they stood',
	events: 'Events with their best source',
	evidence: 'Sources of events, one item each',
	criteria: 'The disclosure checklist: an answer for each company and question',
	series: 'Companies by status over time; groups with operations unless a filter says otherwise',
};

/** Name of the schema of an item, as `Company`. */
const itemNames: Readonly<Record<ResourceName, string>> = {
	companies: 'Company',
	events: 'Event',
	evidence: 'Source',
	criteria: 'Answer',
	series: 'Count',
};

/** A schema without the address of its dialect, which stands for the whole description. */
const schemaOf = (schema: z.ZodType): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(z.toJSONSchema(schema, { target: 'draft-2020-12' })).filter(
			([name]) => name !== '$schema',
		),
	);
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const parameterRef = (name: string) => ({ $ref: `#/components/parameters/${name}` });

const query = (name: string, description: string, schema: object) => ({
	name,
	in: 'query',
	description,
	schema,
});
const several = (values: readonly string[]) => ({
	type: 'array',
	items: { type: 'string', enum: [...values] },
});
const day = { type: 'string', format: 'date' };

/** Parameters of every list: the same as in the addresses of pages. */
const listParameters: readonly ReturnType<typeof query>[] = [
	query('q', 'Words; all must be found in a name, reading, code or text', {
		type: 'string',
		maxLength: longestSearch,
	}),
	...filterNames.map((name) => ({
		...query(
			name,
			'Several values mean “or”, repeated or joined by commas',
			several(filterValues[name]),
		),
		explode: false,
	})),
	query('as_of', 'Valid date: what was announced by then (default today in Japan)', day),
	query('known_at', 'Recorded date: what the register knew on it (default today in Japan)', day),
	query('sort', '“-” in front reverses', {
		type: 'string',
		enum: sortNames.flatMap((name) => [name, `-${name}`]),
	}),
	query('per', 'Items on a page', {
		type: 'integer',
		minimum: 1,
		maximum: mostPerPage,
		default: defaultPerPage,
	}),
	query('facets', '1 adds how many items each filter value would leave (companies and events)', {
		type: 'string',
		enum: ['0', '1'],
	}),
	query('cursor', 'Where the list goes on: as it stands in `next`', { type: 'string' }),
];

const json = (schema: object) => ({ 'application/json': { schema } });
const problem = (description: string) => ({
	description,
	content: { 'application/problem+json': { schema: ref('Problem') } },
});
const answers = (description: string, schema: object) => ({
	'200': {
		description,
		headers: {
			ETag: { description: 'Send it back in If-None-Match', schema: { type: 'string' } },
			Link: { description: 'The next page, as rel="next"', schema: { type: 'string' } },
		},
		content: json(schema),
	},
	'304': { description: 'Not changed since the ETag in If-None-Match' },
	'400': problem('A parameter has a value that it cannot have'),
});

const one = (name: ResourceName, parameter: string, description: string) => ({
	get: {
		operationId: `get${itemNames[name]}`,
		tags: [name],
		summary: description,
		parameters: [
			{ name: parameter, in: 'path', required: true, schema: { type: 'string' } },
			parameterRef('as_of'),
			parameterRef('known_at'),
		],
		responses: {
			...answers(description, ref(itemNames[name])),
			'404': problem('There is nothing at this address'),
		},
	},
});

/** The interface described: OpenAPI 3.1, made from the schemas that the answers are tested against. */
export function openApi(origin: string): object {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Tettai',
			version: '1.0.0',
			summary: 'What Japanese companies disclosed about their business in Russia',
			description: `The register of Tettai as of any date and as known on any date. Data: ${licence.title}; cite Tettai with the address and both dates. No key, no registration; any site may read it.`,
			license: { name: licence.title, identifier: licence.name },
		},
		servers: [{ url: `${origin}/api/v1` }],
		security: [],
		tags: resourceNames.map((name) => ({ name, description: summaries[name] })),
		paths: {
			...Object.fromEntries(
				resourceNames.map((name) => [
					`/${name}`,
					{
						get: {
							operationId: `list${name.charAt(0).toUpperCase()}${name.slice(1)}`,
							tags: [name],
							summary: summaries[name],
							parameters: listParameters.map((parameter) => parameterRef(parameter.name)),
							responses: answers(summaries[name], ref(`${itemNames[name]}List`)),
						},
					},
				]),
			),
			'/companies/{slug}': one('companies', 'slug', 'One company'),
			'/events/{event_id}': one('events', 'event_id', 'One event'),
		},
		components: {
			parameters: Object.fromEntries(
				listParameters.map((parameter) => [parameter.name, parameter]),
			),
			schemas: {
				...Object.fromEntries(
					resourceNames.flatMap((name) => [
						[itemNames[name], schemaOf(itemSchema(resources[name].columns))],
						[
							`${itemNames[name]}List`,
							{
								...schemaOf(listSchema(z.unknown())),
								properties: {
									...(schemaOf(listSchema(z.unknown()))['properties'] as object),
									items: { type: 'array', items: ref(itemNames[name]) },
								},
							},
						],
					]),
				),
				Problem: schemaOf(problemSchema),
			},
		},
	};
}
