// Loaded into the server before its own code: the test moves the machine's time forward by a message.
const MachineDate = Date;
let moved = 0;

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
