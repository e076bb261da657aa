export function pythonPath(): string | undefined;
export function ensurePython(): void;
