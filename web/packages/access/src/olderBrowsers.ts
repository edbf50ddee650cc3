/** What our libraries call and Chrome 87 or Safari 14 do not have. Evaluated before any of it is called. */
type WithHasOwn = ObjectConstructor & { hasOwn?: (object: object, key: PropertyKey) => boolean }

const object = Object as WithHasOwn
object.hasOwn ??= (target, key) => Object.prototype.hasOwnProperty.call(target, key)
