/** The reference reader of Frictionless Data Packages in JavaScript, as far as the tests use it. */
declare module 'datapackage' {
	interface Resource {
		readonly name: string;
		readonly valid: boolean;
		readonly errors: readonly Error[];
		readonly descriptor: { readonly path: string; readonly schema: object };
	}
	export class Package {
		static load(descriptor: string): Promise<Package>;
		readonly valid: boolean;
		readonly errors: readonly Error[];
		readonly resources: readonly Resource[];
	}
}
