/**
 * The first year reported on in a form that is known; reports on earlier years have six other parts and a 统计表. In a
 * file of its own, for those who may know nothing else of the forms.
 */
export const firstFormYear = 2019
