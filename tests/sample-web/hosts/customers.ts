/** What the hosting service calls its three customers. */
export const customers = {
	/** In the shape of eir-parts: JSONP in numbered files. */
	hayasegawa: '9Y09',
	/** In the shape of xj-storage: one address with parameters. */
	tsukigaoka: 'AS99002',
	/** In the shape of irpocket: one script with everything, sent with a wrong charset. */
	yukimino: '9Y11',
} as const;

export type Customer = keyof typeof customers;
