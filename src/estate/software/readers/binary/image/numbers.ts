/** Numbers of a file in the byte order it is written in. Reading behind the end throws a RangeError. */
export interface Numbers {
  u16(at: number): number;
  u32(at: number): number;
  /** 64 bits; beyond 2^53 it is larger than any file and stays so. */
  u64(at: number): number;
}

export function numbers(file: Buffer, isBigEndian: boolean): Numbers {
  return isBigEndian
    ? {
        u16: (at) => file.readUInt16BE(at),
        u32: (at) => file.readUInt32BE(at),
        u64: (at) => Number(file.readBigUInt64BE(at)),
      }
    : {
        u16: (at) => file.readUInt16LE(at),
        u32: (at) => file.readUInt32LE(at),
        u64: (at) => Number(file.readBigUInt64LE(at)),
      };
}
