/**
 * Whether what a controller says of a claim that its pods mount is about this one. Claims made from a StatefulSet's template
 * are named `<template>-<name>-<number>`, which a controller says as `<template>-<name>-*`.
 * @internal
 */
export function mounts(mounted: string, claim: string): boolean {
  if (!mounted.endsWith('-*')) return mounted === claim;
  return claim.startsWith(mounted.slice(0, -1)) && /^\d+$/.test(claim.slice(mounted.length - 1));
}
