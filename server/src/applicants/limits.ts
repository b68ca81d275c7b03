const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Every limit on proving oneself, in one place. Times in seconds, windows slide. */
export const LIMITS = {
  code: { digits: 6, lifetime: 5 * MINUTE, tries: 5 },
  sends: {
    pause: MINUTE,
    perPhoneAnHour: 5,
    perPhoneADay: 10,
    perIdentityADay: 10,
    /** All messages of the service: bounds the bill when many numbers are bombed at once. */
    inAllADay: 50_000,
  },
  /** Wrong identities from devices that never proved this person. */
  mismatchesADay: 5,
  /** Of all people together, in one process: above it an alarm is raised, nobody is refused. */
  mismatchAlarmAnHour: 200,
  identitiesPerPhoneADay: 10,
  password: {
    /** In a row within a day, then only the code helps. */
    inARow: 10,
    /** In a row ever (as long as attempts are kept), from all devices (NIST SP 800-63B-4 section 3.2.2). */
    inARowEver: 100,
  },
  passkeys: { perAccount: 10, lifetime: 5 * MINUTE },
  faceADay: 5,
  /** Wrong codes of the authenticator. */
  secondFactor: { tries: 5, window: 15 * MINUTE },
  /** Wrong codes of shares: of one address in an hour, and for one code, real or not, in a day. */
  shareTries: { perAddress: 10, perCode: 30 },
  /** Wide, because a whole office or campus may share an address. */
  perAddress: { tries: 300, seconds: 10 * MINUTE },
  session: {
    guest: 10 * MINUTE,
    idle: 15 * MINUTE,
    idlePublic: 5 * MINUTE,
    absolute: 8 * HOUR,
    /** A sign of life is written at most this often. */
    touch: 30,
    /** How long a face check opens the setting of a password. */
    faceCheck: 10 * MINUTE,
  },
  hour: HOUR,
  day: DAY,
  /** How long attempts, codes and ended sessions are kept. */
  kept: 30 * DAY,
  /** How long a phone that is the account's no more is tried to be told so: an operator may be away for days. */
  noticeTried: 4 * DAY,
  /** A phone that took no code for so long may have another owner: operators give a number out again after some months. */
  phoneQuiet: 90 * DAY,
  /** The mark of a device, and what is known of it: the longest that browsers keep a cookie. */
  deviceKept: 400 * DAY,
} as const;
