import type { PixelCells } from '../pixel-cells.ts';
import { raisePixel, type RowMaximum, type StartMaximum } from '../row-maximum.ts';
import type { Area, BandMachine } from './band-machine.ts';

/** Room in a machine's memory for what a tile is made of. */
interface Room {
  readonly order: Area;
  readonly line: Area;
  readonly arranged: Area;
  /** For so many pixels. */
  readonly first: Area;
  readonly end: Area;
  readonly pixels: Area;
}

/** @param cells [columns, pitch / 4] in the machine's memory */
export function simdMaximum(machine: BandMachine, cells: Area): StartMaximum {
  let room: Room | undefined;
  return (order, across, less) => {
    room = roomFor(machine, across.first.length, room);
    machine.integers(room.first).set(across.first);
    machine.integers(room.end).set(across.end);
    if (order) machine.integers(room.order).set(order);
    return maximumIn(machine, cells, room, order !== null, across, less);
  };
}

function maximumIn(
  machine: BandMachine,
  cells: Area,
  { order, line, arranged, first, end, pixels: pooled }: Room,
  isOrdered: boolean,
  across: PixelCells,
  lessOfColumns?: Float32Array,
): RowMaximum {
  const { kernel, columns, pitch } = machine;
  const width = across.first.length;
  // In the order of the pairs, only the columns of the window need be read.
  const from = isOrdered ? 0 : (across.first[0] ?? 0);
  const count = isOrdered ? columns : Math.max(0, (across.end.at(-1) ?? 0) - from);
  let isEmpty = true;
  return {
    clear() {
      isEmpty = true;
      machine.floats(line).fill(-Infinity);
    },
    add(row, less) {
      isEmpty = false;
      kernel.raiseLine(line.address + 4 * from, cells.address + row * pitch + 4 * from, count, less);
    },
    raise(pixels) {
      if (isEmpty) return;
      if (lessOfColumns) {
        const largest = machine.floats(line);
        for (let j = from; j < from + count; j++) largest[j] -= lessOfColumns[j];
      }
      if (isOrdered) kernel.arrangeLine(line.address, order.address, arranged.address, columns);
      const source = isOrdered ? arranged : line;
      kernel.poolLine(source.address, first.address, end.address, pooled.address, width);
      const values = machine.floats(pooled);
      for (let x = 0; x < width; x++) raisePixel(pixels, x, values[x]);
    },
  };
}

/** The room there is, where it is wide enough. */
function roomFor(machine: BandMachine, width: number, room: Room | undefined): Room {
  if (room && room.pixels.length >= width) return room;
  const { columns } = machine;
  // A window may begin at any column, and is read four columns at a time.
  const [order, line, arranged] = room
    ? [room.order, room.line, room.arranged]
    : [machine.area(columns), machine.area(columns + 4), machine.area(columns)];
  return {
    order,
    line,
    arranged,
    first: machine.area(width),
    end: machine.area(width),
    pixels: machine.area(width),
  };
}
