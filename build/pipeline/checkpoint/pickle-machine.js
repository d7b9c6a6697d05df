import { bounds } from "../../schema/bounds.js";
import { globalNamed } from "./pickle-globals.js";
import { Global, Inert } from "./pickle-values.js";
/** Newest protocol that Python writes. */
const HIGHEST_PROTOCOL = 5;
const OBJECT_COST = 8;
const MEMO_COST = 4;
/** The stack, the memo and the budget that the opcodes work on. */
export class PickleMachine {
    cursor;
    #persistentLoad;
    #stack = [];
    /** Heights of the stack: where the items of the next tuple, list or dictionary begin. */
    #marks = [];
    #memo = new Map();
    #spent = 0;
    constructor(cursor, persistentLoad) {
        this.cursor = cursor;
        this.#persistentLoad = persistentLoad;
    }
    refuse = (received, hint) => this.cursor.refuse(received, hint);
    spend = (units) => {
        this.#spent += units;
        if (this.#spent > bounds.pickleWork.most)
            throw this.refuse('a pickle of more objects than any checkpoint has');
    };
    push(value) {
        if (typeof value === 'object' && value !== null)
            this.spend(OBJECT_COST);
        this.#stack.push(value);
    }
    pop() {
        const value = this.top();
        this.#stack.pop();
        return value;
    }
    top() {
        if (this.#stack.length <= (this.#marks.at(-1) ?? 0))
            throw this.refuse('a pickle that takes more than it gave');
        return this.#stack.at(-1);
    }
    mark() {
        this.#marks.push(this.#stack.length);
    }
    /** The last so many values, or all since the last mark, which goes with them; in their order. */
    popMany(count) {
        if (count !== 'mark')
            return Array.from({ length: count }, () => this.pop()).reverse();
        const start = this.#marks.pop();
        if (start === undefined)
            throw this.refuse('a pickle that lacks a mark');
        return this.#stack.splice(start);
    }
    collect(count, make) {
        this.push(make(this.popMany(count)));
    }
    append(items) {
        const target = this.top();
        if (target instanceof Inert)
            return; // of a class of lists
        if (!Array.isArray(target))
            throw this.refuse('a pickle that appends to something that is no list');
        for (const item of items)
            target.push(item);
    }
    add(items) {
        const target = this.top();
        if (target instanceof Inert)
            return;
        if (!(target instanceof Set))
            throw this.refuse('a pickle that adds to something that is no set');
        for (const item of items)
            target.add(item);
    }
    setItems(items) {
        const target = this.top();
        if (target instanceof Inert)
            this.fill((target.items ??= new Map()), items);
        else if (target instanceof Map)
            this.fill(target, items);
        else
            throw this.refuse('a pickle that sets items of something that is no dictionary');
    }
    fill(target, items) {
        if (items.length % 2 !== 0)
            throw this.refuse('a pickle with a key that has no value');
        for (let i = 0; i < items.length; i += 2)
            target.set(items[i], items[i + 1]);
        return target;
    }
    memorize(slot = this.#memo.size) {
        if (typeof slot !== 'number' || slot < 0)
            throw this.refuse('a pickle with a memo slot that makes no sense');
        this.spend(MEMO_COST);
        this.#memo.set(slot, this.top());
    }
    recall(slot) {
        const value = this.#memo.get(Number(slot));
        if (value === undefined)
            throw this.refuse(`a pickle that recalls the memo slot ${slot}, where nothing is`);
        this.#stack.push(value);
    }
    global(module, name) {
        this.push(globalNamed(module, name));
    }
    stackGlobal() {
        const [module, name] = this.popMany(2);
        if (typeof module !== 'string' || typeof name !== 'string')
            throw this.refuse('a pickle with a name that is no text');
        this.global(module, name);
    }
    /** A class that `copyreg` has a number for, which this file does not say. */
    extension(code) {
        this.push(new Global(`copyreg.extension ${code}`));
    }
    call() {
        const [callee, args] = this.popMany(2);
        if (!Array.isArray(args))
            throw this.refuse('a pickle that calls something without arguments');
        if (callee instanceof Global)
            this.push(callee.call(args, this));
        else if (callee instanceof Inert)
            this.push(new Inert(callee.type));
        else
            throw this.refuse('a pickle that calls something that has no name');
    }
    callWithKeywords() {
        this.pop();
        this.call();
    }
    /** The arguments since the last mark, for a class by its name. */
    instantiate(module, name) {
        const args = this.popMany('mark');
        this.global(module, name);
        this.push(args);
        this.call();
    }
    /** The same for a class that stands before its arguments. */
    instantiateFirst() {
        const [callee, ...args] = this.popMany('mark');
        this.push(callee ?? null);
        this.push(args);
        this.call();
    }
    /** The state that Python would give to an object: an OrderedDict's versions, a Namespace's options. A module's holds its weights. */
    build() {
        const state = this.pop();
        const target = this.top();
        if (target instanceof Inert)
            target.state = state;
        else if (typeof target !== 'object' || target === null) {
            throw this.refuse('a pickle that gives a state to something that has none');
        }
    }
    persistent() {
        const id = this.pop();
        if (this.#persistentLoad === undefined)
            throw this.refuse('a pickle that refers to something outside of it');
        this.push(this.#persistentLoad(id, this));
    }
    protocol(version) {
        if (version <= HIGHEST_PROTOCOL)
            return;
        throw this.refuse(`pickle protocol ${version}`, `Save it with a protocol up to ${HIGHEST_PROTOCOL}.`);
    }
    finish() {
        const value = this.pop();
        if (this.#stack.length > 0)
            throw this.refuse('a pickle that leaves values behind');
        return value;
    }
}
