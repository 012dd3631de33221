import manifest from '../../package.json' with { type: 'json' };

/** Of this package. The build copies it in. */
export const VERSION = manifest.version;
