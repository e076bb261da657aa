export { MapMaker } from './map-maker.ts';
export {
  mapMethods,
  mapSpaces,
  standardMap,
  type MapGroup,
  type MapMethod,
  type MapPoints,
  type MapQuality,
  type MapRequest,
  type MapSpace,
  type Placement,
} from './map-points.ts';
export { RemoteMap, type MapWorker } from './remote-map.ts';
