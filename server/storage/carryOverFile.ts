/**
 * An empty file of this name in the data folder asks for a new public log that carries the old one over (rule VF8). A
 * restoring makes it: what was signed after the backup is not known there, and to sign for the old log again would fork it.
 */
export const carryOverFile = 'log.carry-over'
