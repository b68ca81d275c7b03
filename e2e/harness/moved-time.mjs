// Loaded into the server before its own code: the test starts it with the machine's time moved, or moves it forward by a message.
const MachineDate = Date;
let moved = Number(process.env.MOVED_SECONDS ?? 0) * 1000;

globalThis.Date = class extends MachineDate {
  constructor(...given) {
    if (given.length === 0) super(MachineDate.now() + moved);
    else super(...given);
  }

  static now() {
    return MachineDate.now() + moved;
  }
};

process.on('message', ({ seconds }) => {
  moved += seconds * 1000;
  process.send({ moved });
});
// The channel to the test does not keep the server alive.
process.channel?.unref();
